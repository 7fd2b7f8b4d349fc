export { type FrontDoor, openFrontDoor } from './front-door.ts'
export { isOnion, plainSite, type SiteEntry, SiteError, siteEntry } from './site.ts'
export { readSites, writeSites } from './site-file.ts'
