const dates = new Map<string, Intl.DateTimeFormat>();
const ages = new Map<string, Intl.RelativeTimeFormat>();

/** To make one takes longer than to use it a hundred times, so each is made once. */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(language, options);
  dates.set(key, format);
  return format;
}

export function ageFormat(language: string, style: 'long' | 'short'): Intl.RelativeTimeFormat {
  const key = `${language} ${style}`;
  const format = ages.get(key) ?? new Intl.RelativeTimeFormat(language, { style });
  ages.set(key, format);
  return format;
}
