"use server";
import { action } from "@/lib/action/action";
import { confirmBehalf, contestBehalf, returnReport } from "@/lib/reports/decide";
import { addReportPaper, addReportPhoto, removeReportFile, sealReportFile } from "@/lib/reports/files";
import { reportHeld } from "@/lib/reports/found";
import { adoptReview, writeReview } from "@/lib/reports/review";
import { reviewHeld } from "@/lib/reports/review-queries";
import { AdoptReviewInput, ReviewInput } from "@/lib/reports/review-schema";
import {
  ConfirmInput,
  ContestInput,
  FileInput,
  FileSealInput,
  PaperInput,
  PhotoInput,
  ReportInput,
  ReturnInput,
} from "@/lib/reports/schema";
import { writeFromPaper, writeReport } from "@/lib/reports/write";

export const report = action({
  may: "report.write",
  input: ReportInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: writeReport,
});
export const reportOnBehalf = action({
  may: "report.enter_on_behalf",
  input: ReportInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: writeFromPaper,
});
export const photoAdd = action({
  may: "report.write",
  input: PhotoInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: addReportPhoto,
});
export const paperAdd = action({
  may: "report.write",
  input: PaperInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: addReportPaper,
});
export const fileRemove = action({
  may: "report.write",
  input: FileInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: removeReportFile,
});
export const fileSeal = action({
  may: "report.write",
  input: FileSealInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: sealReportFile,
});
export const giveBack = action({
  may: "report.return",
  input: ReturnInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: returnReport,
});
export const review = action({
  may: "review.keep",
  input: ReviewInput,
  find: ({ sql }, input) => reviewHeld(sql, input),
  run: writeReview,
});
export const reviewAdopt = action({
  may: "review.keep",
  input: AdoptReviewInput,
  find: ({ sql }, input) => reviewHeld(sql, input, true),
  run: adoptReview,
});
export const behalfConfirm = action({
  may: "report.write",
  input: ConfirmInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: confirmBehalf,
});
export const behalfContest = action({
  may: "report.write",
  input: ContestInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: contestBehalf,
});
