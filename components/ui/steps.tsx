import { Icon } from "@/components/ui/icon";

export type Step = {
  label: string;
  state: "done" | "now" | "next";
  /** "01/11 – 30/11", "xong 20/01". */
  when?: string;
  /** Only the current one: "Còn 6 ngày. Đã gửi 6/10 đơn vị." */
  more?: string;
  /** Only the current one: how much of its time has passed, 0 to 100. */
  at?: number;
};

/** The stages of a year: done has a tick, the current one is filled and wider, a phone shows dots and the current words. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label: name, state, when, more, at }, n) => (
        <li
          key={name}
          className={state === "next" ? "step" : `step is-${state}`}
          aria-current={state === "now" ? "step" : undefined}
          style={at === undefined ? undefined : ({ "--at": `${at}%` } as React.CSSProperties)}
        >
          <span className="step__dot">{state === "done" ? <Icon name="check" size="s" /> : n + 1}</span>
          <b>
            {name}
            {state === "done" && <span className="sr"> (đã xong)</span>}
          </b>
          {when && <span className="num">{when}</span>}
          {more && <span className="num strong step__more">{more}</span>}
        </li>
      ))}
    </ol>
  );
}
