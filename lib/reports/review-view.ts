import "server-only";
import { wordsOf } from "@/lib/problems/catalogue";
import { hashOf } from "./content";
import { gather, reviewOf, type ReviewContent } from "./gather";
import { reviewFacts, textOfReview } from "./review";
import { gatheringOf, type ResolutionOffered, type ReviewPage } from "./review-queries";
import { obstaclesToAdopt, obstaclesToWrite } from "./review-rules";

/** `seen`: the hash of what is shown, which travels with the adoption. `late`: who sent after it. */
export type ReviewView = {
  content: ReviewContent;
  seen: string;
  edits: boolean;
  stops: string[];
  decided: ResolutionOffered | undefined;
  late: string[];
};

/** What stands on the page: what was adopted, else what the record holds now. */
export function reviewView(it: ReviewPage, keeps: boolean): ReviewView {
  const facts = reviewFacts(it),
    live = gather(gatheringOf(it)),
    { review } = it;
  return {
    content: review?.content ? reviewOf(review.content) : live,
    seen: hashOf(textOfReview(live)),
    edits: keeps && obstaclesToWrite(facts).length === 0,
    stops: obstaclesToAdopt(facts).map(({ code, facts: named }) => wordsOf(code, named)),
    decided: it.resolutions.find(({ id }) => id === review?.resolutionId) ?? it.resolutions[0],
    late: it.sent.filter(({ afterAdoption }) => afterAdoption).map(({ name }) => name),
  };
}
