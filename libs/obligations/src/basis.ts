// SPDX-License-Identifier: Apache-2.0
import { IST_OFFSET_MS } from '@prahari/kernel';
import { ENTITY_ZONE, type DayDeadline, type Deadline, type DurationDeadline, type OpenDeadline } from './deadline.js';
import type { Start } from './trigger.js';

const IST = 'Asia/Kolkata';

const OPEN_WORDS: Readonly<Record<OpenDeadline['rule'], string>> = {
  WITHOUT_DELAY: 'without delay',
  PROMPTLY: 'promptly',
  ON_REQUEST: 'on request',
  WITHIN_REASONABLE_TIME: 'within reasonable time',
  NO_STATUTORY_DEADLINE: 'no statutory deadline',
};

const UNIT_WORDS = [
  ['years', 'year', 'years'],
  ['months', 'month', 'months'],
  ['weeks', 'week', 'weeks'],
  ['days', 'd', 'd'],
  ['hours', 'h', 'h'],
  ['minutes', 'min', 'min'],
  ['seconds', 's', 's'],
] as const;

/** "2026-11-24 20:10 IST"; seconds only where there are any. */
export function istTime(at: Date): string {
  const [day, time] = new Date(at.getTime() + IST_OFFSET_MS).toISOString().split('T') as [string, string];
  return `${day} ${time.slice(0, time.slice(6, 8) === '00' ? 5 : 8)} IST`;
}

const durationWords = ({ duration }: DurationDeadline): string =>
  UNIT_WORDS.filter(([unit]) => duration[unit] !== 0)
    .map(([unit, one, many]) => `${duration[unit]} ${duration[unit] === 1 ? one : many}`)
    .join(' ');

function dayWords({ rule, endOfDay, zone }: DayDeadline): string {
  const day = rule === 'END_OF_NEXT_CALENDAR_DAY' ? 'the next calendar day' : 'the next business day';
  const hour = endOfDay.second === 0 ? ` (${endOfDay.toString({ smallestUnit: 'minute' })})` : '';
  const place = zone === null || zone === ENTITY_ZONE || zone === IST ? '' : `, ${zone}`;
  return `end of ${day}${hour}${place}`;
}

/** What follows the time in a basis: " + 6 h", ", without delay". */
export function deadlineWords(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'duration':
      return ` + ${durationWords(deadline)}`;
    case 'day':
      return `, ${dayWords(deadline)}`;
    case 'laterOf': {
      const options = deadline.options.map((option) =>
        option.kind === 'duration' ? durationWords(option) : dayWords(option),
      );
      return `, the latest of: ${options.join('; ')}`;
    }
    case 'open':
      return `, ${OPEN_WORDS[deadline.rule]}`;
  }
}

/** Why a clock is due when it is, as Obligation.basis shows it: "noticed 2026-11-24 20:10 IST + 6 h". */
export const basisOf = (start: Start, deadlineInWords: string): string =>
  `${start.event} ${istTime(start.at)}${deadlineInWords}`;
