import { testPackage } from '../architecture/library-package.fixture.ts'
import { ears, surveillanceSeries } from './index.ts'

testPackage({
  name: 'detectors',
  imports: ['ears', 'surveillanceSeries'],
  calls: `
const series = surveillanceSeries({ counts: [3, 1, 2, 2, 3, 1, 2, 9], periodsAYear: 52 })
const [week] = ears(series, { from: 7, to: 8 }, { method: 'C1' })
const said = week?.kind === 'told' ? week.threshold : 0
`,
  own: () => {
    const series = surveillanceSeries({ counts: [3, 1, 2, 2, 3, 1, 2, 9], periodsAYear: 52 })
    const [week] = ears(series, { from: 7, to: 8 }, { method: 'C1' })
    return week?.kind === 'told' ? week.threshold : 0
  },
  refused: {
    line: `ears({ counts: [1, 2], periodsAYear: 52 }, { from: 1, to: 2 }, { method: 'C1' })`,
    error: 'TS2345',
  },
})
