import type { AuditWords } from './es.ts'

export const auditEn: AuditWords = {
  lead: 'Each act, and each time somebody opened a case, with its hour, its author and its link. Nobody can change it unnoticed.',
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
      rewritten: 'The chain was written anew: a signed head knows another link',
      'head-forged': 'A signed head is not signed by this key',
      'row-changed': 'The state of a record is not the one its last link gives',
      'row-edited': 'The content of a record is not the one its last link knows',
      'row-added': 'There is a record that no link brought',
      'row-deleted': 'A record is missing and no link says that it was deleted',
    },
    position: (position) => `Position: ${position}`,
    row: (kind, id) => `Record: ${kind} ${id}`,
    head: (position, when) => `Newest signed head: position ${position}, ${when}`,
    key: (id) => `Key: ${id}`,
    noHead: 'No head is signed yet.',
    doThis:
      'Do not go on as if nothing had happened: tell whoever runs the server and compare with a signed head kept elsewhere.',
  },
  links: {
    title: 'Links',
    show: 'Which links',
    shown: {
      all: 'All',
      acts: 'What was done',
      openings: 'Who opened what',
    },
    sorted: 'the newest first',
    hidden: {
      all: 'segments already removed by their date; their signed head stays',
      acts: 'openings, and segments already removed by their date',
      openings:
        'acts, segments already removed by their date, and what the same person opened again within a quarter of an hour',
    },
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
