import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeText, foldLine, icsOf, type IcsEvent } from "@/lib/year/ics";
import { parseIcs } from "../../support/ics.ts";

const NOW = new Date("2026-11-28T03:00:00Z");
const calendar = (...events: IcsEvent[]) => icsOf("Lịch thi đua", events, NOW);

test("no line is longer than 75 octets, no letter is cut, and folding can be undone", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 400 }).map((text) => text.replace(/[\r\n]/g, "")),
      (text) => {
        const folded = foldLine(`SUMMARY:${text}`);
        for (const line of folded.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll("\r\n ", "")).toBe(`SUMMARY:${text}`);
      },
    ),
  );
});

test("any text comes back as it was, less what is no text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const [event] = parseIcs(calendar({ uid: "a@b", summary: text, day: "2026-12-01" })).events;
      expect(event!.SUMMARY).toBe(text.replace(/\r\n?/g, "\n").replace(/(?![\t\n])\p{Cc}/gu, ""));
    }),
  );
});

test("signs with a meaning are escaped", () => {
  expect(escapeText("a,b;c\\d\ne")).toBe("a\\,b\\;c\\\\d\\ne");
});

test("a whole day ends on the next, over the end of a month and a year; a moment is told in UTC", () => {
  const { events } = parseIcs(
    calendar(
      { uid: "1@x", summary: "Hạn", day: "2026-12-31" },
      { uid: "2@x", summary: "Họp", day: "2026-11-30", at: "2026-11-30T08:30:00+07:00", minutes: 90 },
    ),
  );
  expect(events[0]).toMatchObject({ "DTSTART;VALUE=DATE": "20261231", "DTEND;VALUE=DATE": "20270101", DTSTAMP: "20261128T030000Z" });
  expect(events[1]).toMatchObject({ DTSTART: "20261130T013000Z", DTEND: "20261130T030000Z" });
});

test("the frame is whole and every line ends with CRLF", () => {
  const text = calendar({ uid: "1@x", summary: "Hạn", day: "2026-12-31" });
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(parseIcs(text).head).toMatchObject({ VERSION: "2.0", CALSCALE: "GREGORIAN", METHOD: "PUBLISH" });
});

test.each([
  "BEGIN:VEVENT\r\nUID:1",
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
  "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
])("the reader of these tests refuses what is broken: %j", (text) => {
  expect(() => parseIcs(text)).toThrow();
});
