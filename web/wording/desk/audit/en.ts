import type { AuditWords } from './es.ts'

export const auditEn: AuditWords = {
  lead: 'Each act with its hour, its author and its link. Nobody can change it unnoticed.',
  check: {
    title: 'Last check of the chain',
    never: 'Not checked yet. It is checked once a day.',
    whole: 'The chain is whole',
    broken: 'The chain is not as it was written',
    links: (count, from, to) => `Links checked: ${count}, from ${from} to ${to}`,
    at: (when) => `Checked: ${when}`,
    faults: {
      edited: 'A link was changed',
      removed: 'A link is missing',
      inserted: 'A link does not come from the chain',
      reordered: 'A link stands in the place of another',
      replaced: 'The chain was written anew',
    },
    position: (position) => `Position: ${position}`,
    head: (position, when) => `Newest signed head: position ${position}, ${when}`,
    key: (id) => `Key: ${id}`,
    noHead: 'No head is signed yet.',
    doThis:
      'Do not go on as if nothing had happened: tell whoever runs the server and compare with a signed head kept elsewhere.',
  },
  links: {
    title: 'Links',
    sorted: 'the newest first',
    hidden: 'segments already removed by their date; their signed head stays',
    emptyTitle: 'No act yet',
    emptyLead: 'The first act of anybody appears here.',
    position: (position) => `No. ${position}`,
    system: 'The system',
    about: 'About',
    state: 'State after',
    by: 'By',
    hash: 'Hash',
    detail: 'Detail',
  },
}
