import type { ReactNode } from "react";
import { CHOICES, FORM, LABEL } from "@/lib/action/unsent-page";

type LabelProps = { name: string; label: ReactNode; choices?: { value: string; label: ReactNode }[] };

/** More than this would double a page for a name that is shown once in a hundred years. */
const MOST = 40;

/** Travels with a form that is sent without script, so that the page that could not take it can say what was typed in which field. */
export function UnsentLabel({ name, label, choices }: LabelProps) {
  if (typeof label !== "string") return null;
  const named =
    choices &&
    Object.fromEntries(choices.slice(0, MOST).flatMap(({ value, label: words }) => (typeof words === "string" ? [[value, words]] : [])));
  return (
    <noscript hidden>
      <input type="hidden" name={LABEL + name} value={label} />
      {named && <input type="hidden" name={CHOICES + name} value={JSON.stringify(named)} />}
    </noscript>
  );
}

export const UnsentForm = ({ label }: { label?: string }) =>
  label ? (
    <noscript hidden>
      <input type="hidden" name={FORM} value={label} />
    </noscript>
  ) : null;
