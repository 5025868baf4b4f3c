import { Icon } from "@/components/ui/icon";
import { isVerified, type Term } from "@/lib/council/terms";
import { UNVERIFIED } from "@/lib/titles/words";

/** Where a term is known from, and that nobody has compared it with the law. */
export const TermSource = ({ term }: { term: Term }) => (
  <span className="meta">
    {term.instrument}.{" "}
    {!isVerified(term) && (
      <span className="verify">
        <Icon name="ask" size="s" />
        {UNVERIFIED}
      </span>
    )}
  </span>
);
