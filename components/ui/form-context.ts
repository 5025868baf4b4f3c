"use client";
import { createContext, use, useId } from "react";
import type { FormState } from "@/lib/action/form-state";

export type FormFrame = {
  id: string;
  state: FormState;
  /** How many answers have come; a select takes it as key, because the browser's reset forgets its choice. */
  answer: number;
  pending: boolean;
  /** Values a person took over from somebody else's version. */
  taken: Record<string, string>;
};

export const FormContext = createContext<FormFrame | null>(null);

export const fieldId = (formId: string, name: string) => `${formId}${name.replace(/\[\]$/, "").replace(/[^\w-]/g, "_")}`;

/**
 * What a field must know: its id, what was typed before, what is wrong with it. Works outside a form as well.
 * `at`: which one it is of those that share a name ending in []; what is wrong stands at the first.
 */
export function useField(name: string, hasHint: boolean, at = 0) {
  const own = useId();
  const form = use(FormContext);
  const id = form ? fieldId(form.id, name) + (at > 0 ? `-${at}` : "") : own;
  // a name that may repeat ends in []; the schema knows it without
  const errors = at > 0 ? [] : (form?.state.fields?.[name] ?? form?.state.fields?.[name.replace(/\[\]$/, "")] ?? []);
  const described = [hasHint && `${id}-goi-y`, errors.length > 0 && `${id}-loi`].filter(Boolean).join(" ");
  const kept = form?.state.values;
  return {
    id,
    errors,
    pending: form?.pending ?? false,
    key: `${form?.answer ?? 0}`,
    takenKey: form?.taken[name] === undefined ? "" : `=${form.taken[name]}`,
    /** Text typed before a refusal, or taken from another version; otherwise what the page gave. */
    typed: (given?: string) => form?.taken[name] ?? placed(kept?.[name], at) ?? given,
    /** Whether a box was ticked. After a refusal an absent name means: not ticked. */
    ticked: (value: string, given: boolean) => {
      if (form?.taken[name] !== undefined) return form.taken[name] === value;
      return kept ? [kept[name] ?? []].flat().includes(value) : given;
    },
    aria: { "aria-describedby": described || undefined, "aria-invalid": errors.length > 0 || undefined },
  };
}

const placed = (value: string | string[] | undefined, at: number) => (Array.isArray(value) ? value[at] : value);
