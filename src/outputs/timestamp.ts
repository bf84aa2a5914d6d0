/** A moment before all others, for feeds of which no date is known. */
export const epoch = '1970-01-01T00:00:00Z'

/**
 * An ISO date of any exactness (`2009`, `2009-12-23`, `2009-12-23T22:58+04:00`) as the full date and time that RFC 3339
 * asks for: the first moment it may mean, and UTC where the zone is unknown.
 */
export function timestamp(date: string): string {
  const [day = '', time = ''] = date.split('T')
  const [, clock = '', zone = ''] = /^([\d:.]*)(Z|[+-]\d\d:?\d\d)?$/.exec(time) ?? []
  const [year = '1970', month = '01', dayOfMonth = '01'] = day.split('-')
  const [hour = '00', minute = '00', second = '00'] = clock === '' ? [] : clock.split(':')
  return `${year}-${month}-${dayOfMonth}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') || 'Z'}`
}
