/** A time as it is answered: a year, or a year and a month ("2027-09"). */
export type Time = string | number;

export function yearOf(time: Time): number {
  return Number(String(time).slice(0, 4));
}

/** The first month of a time, counted from January of the year 0. */
export function startMonth(time: Time): number {
  return yearOf(time) * 12 + (monthOf(time) ?? 1) - 1;
}

/** The first month after a time, counted in the same way: an action that ends in 2027 goes on to the end of the year. */
export function endMonth(time: Time): number {
  return yearOf(time) * 12 + (monthOf(time) ?? 12);
}

/** 1 to 12; undefined for a whole year. */
function monthOf(time: Time): number | undefined {
  const month = String(time).slice(5, 7);
  return month === '' ? undefined : Number(month);
}
