export { type DeviceSettings, writeDeviceSettings } from './device-settings.ts'
export { type FormInstance, type InstanceFault, readInstance } from './read-instance.ts'
export { type ListedForm, writeFormList, writeManifest } from './write-form-list.ts'
export { type OpenRosaReply, writeResponse } from './write-response.ts'
