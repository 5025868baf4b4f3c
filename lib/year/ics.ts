/** One date of a calendar as RFC 5545 tells it. `until` is the last day of several; `at` a moment (ISO) instead of a whole day. */
export type IcsEvent = {
  uid: string;
  summary: string;
  day: string;
  at?: string | null;
  minutes?: number;
  url?: string;
  description?: string;
};

const ESCAPED: Record<string, string> = { "\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n" };
/** TEXT of RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters have no place in it. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,\n]/g, (sign) => ESCAPED[sign]!)
    .replace(/(?!\t)\p{Cc}/gu, "");

const OCTETS = 75;
/** A line longer than 75 octets goes on after CRLF and a space (3.1); no character is cut in two. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "",
    octets = 0;
  for (const sign of line) {
    const more = Buffer.byteLength(sign);
    if (octets + more > OCTETS) {
      parts.push(part);
      part = "";
      octets = 1; // the space that begins it
    }
    part += sign;
    octets += more;
  }
  return [...parts, part].join("\r\n ");
}

const compactDay = (day: string) => day.replaceAll("-", "");
const utc = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function linesOf({ uid, summary, day, at, minutes = 120, url, description }: IcsEvent, stamp: string): string[] {
  const when = at
    ? [`DTSTART:${utc(new Date(at))}`, `DTEND:${utc(new Date(Date.parse(at) + minutes * 60_000))}`]
    : [`DTSTART;VALUE=DATE:${compactDay(day)}`, `DTEND;VALUE=DATE:${compactDay(dayAfter(day))}`, "TRANSP:TRANSPARENT"];
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    "END:VEVENT",
  ];
}

/** A whole calendar. Whole days have no zone and moments are told in UTC, so no VTIMEZONE is needed. */
export function icsOf(name: string, events: readonly IcsEvent[], now: Date): string {
  const stamp = utc(now);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Khoi thi dua//Lich nam//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...events.flatMap((event) => linesOf(event, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}
