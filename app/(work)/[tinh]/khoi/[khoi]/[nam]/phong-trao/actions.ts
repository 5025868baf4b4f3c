"use server";
import { action } from "@/lib/action/action";
import { acceptReport, extendReport, returnReport } from "@/lib/movements/decide";
import { dropFeed, setFeed, yearToFeed } from "@/lib/movements/feed";
import { movementHeld, placeOf, reportHeld, reviewHeld, unitInMovement } from "@/lib/movements/found";
import { joinMovement } from "@/lib/movements/join";
import { linkCampaign, unlinkCampaign } from "@/lib/movements/links";
import { addReportPicture, removeReportPicture, sealReportPicture } from "@/lib/movements/pictures";
import { writeReport } from "@/lib/movements/report";
import { addReview, moveReviewDay, writeReview } from "@/lib/movements/reviews";
import {
  AcceptInput,
  ExtendInput,
  FeedDropInput,
  FeedInput,
  JoinInput,
  LinkInput,
  MovementInput,
  PictureInput,
  PictureRemoveInput,
  PictureSealInput,
  ReportInput,
  ReturnInput,
  ReviewAddInput,
  ReviewDayInput,
  ReviewWordsInput,
  RewriteInput,
  UnlinkInput,
  WriteInput,
} from "@/lib/movements/schema";
import { discardMovement, launchMovement, rewriteMovement, writeMovement } from "@/lib/movements/write";

export const write = action({
  may: "movement.keep",
  input: WriteInput,
  find: ({ sql }, { blocYearId, unitId }) => placeOf(sql, blocYearId, unitId),
  run: writeMovement,
});
export const rewrite = action({
  may: "movement.keep",
  input: RewriteInput,
  find: ({ sql }, { movementId }) => movementHeld(sql, movementId),
  run: rewriteMovement,
});
export const launch = action({
  may: "movement.keep",
  input: MovementInput,
  find: ({ sql }, { movementId }) => movementHeld(sql, movementId),
  run: launchMovement,
});
export const discard = action({
  may: "movement.keep",
  input: MovementInput,
  find: ({ sql }, { movementId }) => movementHeld(sql, movementId),
  run: discardMovement,
});
export const link = action({
  may: "movement.keep",
  input: LinkInput,
  find: ({ sql }, { movementId }) => movementHeld(sql, movementId),
  run: linkCampaign,
});
export const unlink = action({
  may: "movement.keep",
  input: UnlinkInput,
  find: ({ sql }, { movementId }) => movementHeld(sql, movementId),
  run: unlinkCampaign,
});
export const reviewAdd = action({
  may: "movement.keep",
  input: ReviewAddInput,
  find: ({ sql }, { movementId }) => movementHeld(sql, movementId),
  run: addReview,
});
export const reviewDay = action({
  may: "movement.keep",
  input: ReviewDayInput,
  find: ({ sql }, { reviewId }) => reviewHeld(sql, reviewId),
  run: moveReviewDay,
});
export const reviewWords = action({
  may: "movement.keep",
  input: ReviewWordsInput,
  find: ({ sql }, { reviewId }) => reviewHeld(sql, reviewId),
  run: writeReview,
});
export const join = action({
  may: "movement.report",
  input: JoinInput,
  find: ({ sql }, input) => unitInMovement(sql, input),
  run: joinMovement,
});
export const report = action({
  may: "movement.report",
  input: ReportInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: writeReport,
});
export const pictureAdd = action({
  may: "movement.report",
  input: PictureInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: addReportPicture,
});
export const pictureRemove = action({
  may: "movement.report",
  input: PictureRemoveInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: removeReportPicture,
});
export const pictureSeal = action({
  may: "movement.report",
  input: PictureSealInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: sealReportPicture,
});
export const accept = action({
  may: "movement.accept",
  input: AcceptInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: acceptReport,
});
export const giveBack = action({
  may: "movement.accept",
  input: ReturnInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: returnReport,
});
export const extend = action({
  may: "movement.accept",
  input: ExtendInput,
  find: ({ sql }, input) => reportHeld(sql, input),
  run: extendReport,
});
export const feed = action({
  may: "movement.feed",
  input: FeedInput,
  find: ({ sql }, { blocYearId }) => yearToFeed(sql, blocYearId),
  run: setFeed,
});
export const unfeed = action({
  may: "movement.feed",
  input: FeedDropInput,
  find: ({ sql }, { blocYearId }) => yearToFeed(sql, blocYearId),
  run: dropFeed,
});
