import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sentencesOf } from "@/lib/documents/paper.ts";
import { wordOf } from "@/lib/documents/word.ts";
import { PAPERS } from "../support/year-end-record.ts";

/** Live LibreOffice: every Word paper opens without repair, prints on A4 and says on paper what the record says. Pictures stay in .data/drills to look at. */
export const NEEDS = ["soffice (libreoffice-writer)", "pdftotext, pdfinfo, pdftoppm (poppler-utils)"];

const squeezed = (text: string) => text.replace(/\s+/g, "");

export function drill(): { what: string; figure: string; holds: boolean }[] {
  const home = mkdtempSync(join(tmpdir(), "papers-")),
    shown = join(process.env.DATA_DIR ?? ".data", "drills");
  mkdirSync(shown, { recursive: true });
  const run = (tool: string, ...args: string[]) =>
    execFileSync(tool, args, { env: { ...process.env, HOME: home }, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    return Object.entries(PAPERS).flatMap(([name, paper]) => {
      const docx = join(home, `${name}.docx`),
        pdf = join(home, `${name}.pdf`),
        text = join(home, `${name}.txt`),
        began = Date.now();
      writeFileSync(docx, wordOf(paper));
      run("soffice", "--headless", "--convert-to", "pdf", "--outdir", home, docx);
      const seconds = (Date.now() - began) / 1000;
      run("pdftotext", "-layout", pdf, text);
      run("pdftoppm", "-r", "60", "-png", pdf, join(shown, name));
      const printed = squeezed(readFileSync(text, "utf8")),
        info = run("pdfinfo", pdf);
      // A cell is broken over lines among the other cells of its row: its words are looked for one by one.
      const lost = sentencesOf(paper)
        .flatMap((sentence) => sentence.split(/\s+/))
        .filter((word) => !printed.includes(squeezed(word)));
      return [
        { what: `${name}: words lost`, figure: lost.length === 0 ? "0" : lost.slice(0, 5).join(" "), holds: lost.length === 0 },
        { what: `${name}: A4 pages`, figure: /Pages:\s+(\d+)/.exec(info)?.[1] ?? "none", holds: /Page size:.*A4/.test(info) },
        { what: `${name}: seconds to open and print`, figure: seconds.toFixed(1), holds: seconds < 30 },
      ];
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
