import { writeXml, xmlNode } from '../xml/index.ts'

/** A form that a telephone may fetch. Addresses are absolute. */
export interface ListedForm {
  readonly formId: string
  readonly name: string
  readonly version: string
  /** `md5:` and the digest, in hexadecimal, of the bytes behind `downloadUrl`. */
  readonly hash: string
  readonly downloadUrl: string
  /** Only for a form that has files beside it. */
  readonly manifestUrl?: string
  /** Said when the list is asked for verbosely. */
  readonly description?: string
}

/** The list of forms, as https://docs.getodk.org/openrosa-form-list/ writes it. */
export function writeFormList(forms: readonly ListedForm[]): string {
  return writeXml(
    xmlNode(
      'xforms',
      { xmlns: 'http://openrosa.org/xforms/xformsList' },
      ...forms.map((form) =>
        xmlNode(
          'xform',
          {},
          xmlNode('formID', {}, form.formId),
          xmlNode('name', {}, form.name),
          xmlNode('version', {}, form.version),
          xmlNode('hash', {}, form.hash),
          form.description === undefined ? null : xmlNode('descriptionText', {}, form.description),
          xmlNode('downloadUrl', {}, form.downloadUrl),
          form.manifestUrl === undefined ? null : xmlNode('manifestUrl', {}, form.manifestUrl),
        ),
      ),
    ),
  )
}

/** A file that belongs to a form. */
export interface MediaFile {
  readonly filename: string
  readonly hash: string
  readonly downloadUrl: string
}

/** The files of a form, as https://docs.getodk.org/openrosa-form-list/ writes its manifest; none is a list as well. */
export function writeManifest(files: readonly MediaFile[]): string {
  return writeXml(
    xmlNode(
      'manifest',
      { xmlns: 'http://openrosa.org/xforms/xformsManifest' },
      ...files.map(({ filename, hash, downloadUrl }) =>
        xmlNode(
          'mediaFile',
          {},
          xmlNode('filename', {}, filename),
          xmlNode('hash', {}, hash),
          xmlNode('downloadUrl', {}, downloadUrl),
        ),
      ),
    ),
  )
}
