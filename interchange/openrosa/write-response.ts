import { writeXml, xmlNode } from '../xml/index.ts'

/** What a telephone is told: one sentence, and whether it is an error. */
export interface OpenRosaReply {
  readonly nature: 'submit_success' | 'error'
  readonly message: string
}

/** The one envelope of every answer that is no form, no list and no manifest. */
export const writeResponse = ({ nature, message }: OpenRosaReply): string =>
  writeXml(
    xmlNode(
      'OpenRosaResponse',
      { xmlns: 'http://openrosa.org/http/response' },
      xmlNode('message', { nature }, message),
    ),
  )
