const day = 24 * 60 * 60 * 1000;

/** Month and day of those holidays, and of the eves on which authorities are closed, that have one. */
const fixedHolidays = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
/** Good Friday, Easter Monday and Ascension Day, in days from Easter Sunday. */
const afterEaster = [-2, 1, 39];

/** Whether an ISO date is a day on which Swedish authorities are open. */
export function isWorkday(date: string): boolean {
  const weekday = new Date(timeOf(date)).getUTCDay();
  if (weekday === 0 || weekday === 6 || fixedHolidays.includes(date.slice(5))) return false;
  // Midsummer Eve is the Friday between 19 and 25 June.
  if (weekday === 5 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25') return false;
  const easter = timeOf(easterSunday(Number(date.slice(0, 4))));
  return !afterEaster.some((days) => easter + days * day === timeOf(date));
}

export function nextWorkday(date: string): string {
  const next = dateOf(timeOf(date) + day);
  return isWorkday(next) ? next : nextWorkday(next);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / day);
}

/** The Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const number = h + l - 7 * m + 114;
  return dateOf(Date.UTC(year, Math.floor(number / 31) - 1, (number % 31) + 1));
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
