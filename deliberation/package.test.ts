import { testPackage } from '../architecture/library-package.fixture.ts'
import { analyseOpinions, opinionMatrix } from './index.ts'

testPackage({
  name: 'deliberation',
  imports: ['analyseOpinions', 'opinionMatrix'],
  calls: `
const matrix = opinionMatrix({ people: ['a', 'b'], statements: ['s', 't'], votes: [{ person: 'a', statement: 's', choice: 1 }, { person: 'b', statement: 's', choice: -1 }] })
const said = analyseOpinions(matrix).statements[0]?.priority ?? 0
`,
  own: () => {
    const matrix = opinionMatrix({
      people: ['a', 'b'],
      statements: ['s', 't'],
      votes: [
        { person: 'a', statement: 's', choice: 1 },
        { person: 'b', statement: 's', choice: -1 },
      ],
    })
    return analyseOpinions(matrix).statements[0]?.priority ?? 0
  },
  refused: { line: `analyseOpinions({ people: ['a'], statements: [] })`, error: 'TS2345' },
})
