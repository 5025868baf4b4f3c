"use client";
import { use, useActionState, useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button, type ButtonKind } from "@/components/ui/button";
import { ClashNote, DoneNote, ErrorSummary } from "@/components/ui/form-answer";
import { FormContext } from "@/components/ui/form-context";
import type { IconName } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";
import { announce } from "@/components/ui/toast";
import { UnsentForm } from "@/components/ui/unsent-label";
import type { FormState } from "@/lib/action/form-state";

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

type FormProps = {
  action: FormAction;
  /** A name for buttons that stand elsewhere; otherwise it has one of its own. */
  id?: string;
  /** Words of the button, a verb: "Gửi bảng tự chấm". Leave it out and put `<Submit>` among the children where two buttons are needed. */
  submit?: string;
  kind?: ButtonKind;
  icon?: IconName;
  /** Why the button cannot be used yet; it is shown beside it. */
  notYet?: string;
  children?: ReactNode;
  /** Beside the button: a link back, a second step. */
  extra?: ReactNode;
  className?: string;
  bodyClass?: string;
  footClass?: string;
  label?: string;
  small?: boolean;
};

const FRESH: FormState = {};
const NO_ANSWER = "Máy chủ chưa trả lời. Dữ liệu còn nguyên trên trang này, bấm gửi lại.";

/**
 * A form over one action. A refusal puts a focused summary on top, marks its fields and keeps all that was typed, with and without script.
 * `<Form action={luu} submit="Lưu"><TextField name="ten" label="Tên" /></Form>`
 */
export function Form({
  action,
  id: named,
  submit,
  kind = "primary",
  icon,
  notYet,
  children,
  extra,
  className,
  bodyClass,
  footClass = "acts",
  label,
  small,
}: FormProps) {
  const live = useLive();
  const own = useId(),
    id = named ?? own,
    formId = named ?? `${own}-form`;
  const top = useRef<HTMLDivElement>(null);
  const [state, post, pending] = useActionState(live ? heard(action, formId) : action, FRESH);
  const [seen, setSeen] = useState(state);
  const [answer, setAnswer] = useState(0);
  const [taken, setTaken] = useState<Record<string, string>>({});
  if (seen !== state) {
    setSeen(state);
    setAnswer(answer + 1);
    setTaken({});
  }
  // Only now: a dialog closed before its form has taken the answer in could be opened and filled again, and would then be emptied.
  useEffect(() => {
    if (state !== FRESH) top.current?.focus();
    if (state.done) document.getElementById(formId)?.closest<HTMLDialogElement>("dialog:modal")?.close();
  }, [state, formId]);

  const refuseTwice = (event: FormEvent) => {
    if (pending) event.preventDefault();
  };
  const take = (field: string, value: string | null) =>
    setTaken(({ [field]: _before, ...rest }) => (value === null ? rest : { ...rest, [field]: value }));

  return (
    <FormContext value={{ id, state, answer, pending, taken }}>
      <form
        id={formId}
        action={post}
        onSubmit={refuseTwice}
        className={["form", className].filter(Boolean).join(" ")}
        aria-label={label}
        aria-busy={pending || undefined}
        noValidate
      >
        <div className={["form__body", bodyClass].filter(Boolean).join(" ")}>
          <Answer id={id} state={state} box={top} taken={taken} take={take} />
          {children}
          <UnsentForm label={label ?? submit} />
        </div>
        {(submit || extra) && (
          <div className={footClass}>
            {footClass !== "acts" && extra}
            {submit && (
              <Submit kind={kind} icon={icon} small={small} notYet={notYet}>
                {submit}
              </Submit>
            )}
            {footClass === "acts" && extra}
          </div>
        )}
      </form>
    </FormContext>
  );
}

type SubmitProps = {
  children: ReactNode;
  kind?: ButtonKind;
  small?: boolean;
  icon?: IconName;
  notYet?: string;
  name?: string;
  value?: string;
};

/** The button that sends; `name` and `value` tell two of them apart. */
export function Submit({ children, kind = "primary", icon, small, notYet, name, value }: SubmitProps) {
  const pending = use(FormContext)?.pending;
  return (
    <Button type="submit" kind={kind} icon={icon} small={small} notYet={notYet} busy={pending} name={name} value={value}>
      {pending ? "Đang gửi" : children}
    </Button>
  );
}

type AnswerProps = {
  id: string;
  state: FormState;
  box: React.RefObject<HTMLDivElement | null>;
  taken: Record<string, string>;
  take: (field: string, value: string | null) => void;
};

function Answer({ id, state, box, taken, take }: AnswerProps) {
  const refused = (state.problems?.length ?? 0) > 0 || Object.keys(state.fields ?? {}).length > 0;
  if (state.clash && state.clash.length > 0) {
    return (
      <div ref={box} className="note note--warn" role="alert" tabIndex={-1} autoFocus>
        <ClashNote clashes={state.clash} taken={taken} take={take} />
      </div>
    );
  }
  if (refused)
    return (
      <div ref={box} className="summary" role="alert" tabIndex={-1} autoFocus>
        <ErrorSummary formId={id} state={state} />
      </div>
    );
  if (state.done)
    return (
      <div ref={box} className="note note--ok" role="status" tabIndex={-1} autoFocus>
        <DoneNote state={state} />
      </div>
    );
  return null;
}

/** With script: a lost connection becomes an ordinary refusal; a success is said in the corner when the form has gone, with the dialog that closed or with the page. */
function heard(action: FormAction, formId: string): FormAction {
  return async (before, form) => {
    try {
      const answer = await action(before, form);
      if (answer.done) tell(answer.done, formId);
      return answer;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // redirects and faults of the server carry a digest and go their own way
      return { problems: [NO_ANSWER], values: typed(form) };
    }
  };
}

function tell(done: string, formId: string) {
  // by then a refreshed page has taken the form away, or it has not
  setTimeout(() => {
    if (!document.getElementById(formId)?.checkVisibility()) announce({ text: done });
  }, 600);
}

function typed(form: FormData) {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (!name.startsWith("$") && texts.length > 0) values[name] = texts.length > 1 ? texts : texts[0]!;
  }
  return values;
}
