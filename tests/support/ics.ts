type Read = { head: Record<string, string>; events: Record<string, string>[] };

/** Reads RFC 5545 back, strictly enough to notice what a calendar program would refuse: line ends, folding, nesting, what must be there. */
export function parseIcs(text: string): Read {
  if (!text.endsWith("\r\n") || /(?<!\r)\n/.test(text)) throw new Error("lines do not end with CRLF");
  for (const line of text.split("\r\n")) if (Buffer.byteLength(line) > 75) throw new Error(`a line of more than 75 octets: ${line}`);
  const lines = text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
  if (lines[0] !== "BEGIN:VCALENDAR" || lines.at(-1) !== "END:VCALENDAR") throw new Error("no calendar");
  const it: Read = { head: {}, events: [] };
  let event: Record<string, string> | null = null;
  for (const line of lines.slice(1, -1)) {
    const at = line.indexOf(":"),
      name = line.slice(0, at),
      value = line.slice(at + 1);
    if (line === "BEGIN:VEVENT" && !event) event = {};
    else if (line === "END:VEVENT" && event) {
      for (const must of ["UID", "DTSTAMP", "SUMMARY"]) if (!(must in event)) throw new Error(`an event without ${must}`);
      it.events.push(event);
      event = null;
    } else if (at < 1 || name === "BEGIN" || name === "END") throw new Error(`out of place: ${line}`);
    else (event ?? it.head)[name] = unescape(value);
  }
  if (event) throw new Error("an event that does not end");
  if (!it.head.VERSION || !it.head.PRODID) throw new Error("no version, no maker");
  if (new Set(it.events.map(({ UID }) => UID)).size !== it.events.length) throw new Error("two events of one UID");
  return it;
}

const unescape = (text: string) => text.replace(/\\([\\;,nN])/g, (_whole, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
