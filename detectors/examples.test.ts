import { testExamples } from '../architecture/library-examples.fixture.ts'
import * as detectors from './index.ts'

testExamples({ folder: import.meta.dirname, door: detectors, packageName: '@vigia/detectors' }, 16)
