/** Signs of a code that it may not have, as they are told: «пробел № !». Empty: all are allowed. */
export function oddSigns(code: string, allowed: RegExp): string {
  return [...new Set(code.replace(allowed, ''))].map((sign) => (/\s/.test(sign) ? 'пробел' : sign)).join(' ');
}
