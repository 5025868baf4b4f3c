import type { Paper } from "@/lib/documents/paper";
import { contentOf } from "./content";
import { unitReportPaper } from "./papers";
import type { ReportPage } from "./queries";

/** The paper of the version asked for, else of the newest; null when nothing was sent. */
export function sentPaper(it: ReportPage, asked: string | null): Paper | null {
  const version = it.versions.find(({ number }) => String(number) === asked) ?? it.versions[0];
  return version
    ? unitReportPaper(contentOf(version.content), {
        paper: it.paper,
        sentAt: version.sentAt,
        number: version.paperNumber,
        signedOn: version.paperDate,
      })
    : null;
}
