import { strToU8, zlibSync } from 'fflate'

/** What a telephone's client is set to, as https://docs.getodk.org/collect-import-export/ names it. */
export interface DeviceSettings {
  /** Without a slash at its end; the key is part of it. */
  readonly serverUrl: string
  /** Neutral: it stands on the telephone's screen. */
  readonly projectName: string
  readonly language: 'es' | 'fr' | 'en'
}

/**
 * The text of the code that sets a telephone up: base64(zlib(JSON)). What was sent is deleted from the telephone, nothing is
 * told to the client's makers, and what was sent is not offered to be looked at.
 */
export function writeDeviceSettings({ serverUrl, projectName, language }: DeviceSettings): string {
  const settings = {
    general: {
      server_url: serverUrl,
      form_update_mode: 'match_exactly',
      periodic_form_updates_check: 'every_six_hours',
      autosend: 'wifi_and_cellular',
      delete_send: true,
      analytics: false,
      app_language: language,
      metadata_username: '',
      metadata_phonenumber: '',
      metadata_email: '',
    },
    admin: { view_sent: false },
    project: { name: projectName, icon: projectName.slice(0, 1), color: '#2f5d8a' },
  }
  const packed = zlibSync(strToU8(JSON.stringify(settings)), { level: 9 })
  return btoa(String.fromCharCode(...packed))
}
