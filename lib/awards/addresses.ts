import type { AwardMode } from "@/lib/tenancy/generated/enums";
import { BY_MERIT } from "@/lib/titles/modes";
/** Where the report of achievements of a dossier is written and read, whoever gives it. */
export const reportHref = (tinh: string, id: string): string => `/${tinh}/ban/de-nghi/${id}/bao-cao`;

/** A bloc's letter in Word, under the home of its year: by merit one for the year, for one thing one for the vote. */
export const blocLetterHref = (year: string, { mode, voteId }: { mode: AwardMode; voteId: string | null }): string =>
  `${year}/de-nghi/to-trinh.docx${mode !== BY_MERIT && voteId ? `?cuoc=${voteId}` : ""}`;
