export const assignmentEs = {
  title: 'A cargo de quién está',
  nobody: 'De nadie todavía.',
  mine: 'A mi cargo',
  of: (name: string) => `A cargo de ${name}`,
  since: (by: string, when: string) => `Lo encargó ${by}, ${when}`,
  sinceOwn: (when: string) => `Lo tomó por sí mismo, ${when}`,
  whose: 'A cargo de quién',
  anybody: 'De cualquiera',
  take: 'Lo tomo a mi cargo',
  give: 'Encargarlo a otra persona',
  to: 'A quién',
  toHint: 'Solo quienes pueden verlo.',
  giveSubmit: 'Encargar',
  giveBack: 'Devolverlo: que no esté a cargo de nadie',
  noColleague: 'Nadie más puede verlo.',
  done: 'Registrado.',
}
export type AssignmentWords = typeof assignmentEs
