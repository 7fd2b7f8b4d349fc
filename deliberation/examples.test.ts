import { testExamples } from '../architecture/library-examples.fixture.ts'
import * as deliberation from './index.ts'

testExamples({ folder: import.meta.dirname, door: deliberation, packageName: '@vigia/deliberation' }, 15)
