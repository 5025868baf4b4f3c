import { HEAT_WORDS } from "@/lib/scoring/heat";

/** What the colours of a heat table say. */
export const HeatKey = () => (
  <p className="keyrow">
    {HEAT_WORDS.map(([step, words]) => (
      <span key={step}>
        <i className={`heat-${step}`} />
        {words}
      </span>
    ))}
  </p>
);
