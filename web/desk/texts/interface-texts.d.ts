declare module 'virtual:interface-texts' {
  const pages: readonly import('../../wording/text-page.ts').TextPage[]
  export default pages
}
