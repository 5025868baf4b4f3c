"use client";
import { lazy, Suspense } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "@/components/ui/form-context";
import { useLive } from "@/components/ui/live";
import type { FormState } from "@/lib/action/form-state";

// Brings the form it stands in, and is wanted once in a long while.
const SignInAgain = lazy(() => import("@/components/ui/sign-in-again"));

type Clash = NonNullable<FormState["clash"]>[number];

/** All that stops the form, on top of it and focused; each line leads to its field. */
export function ErrorSummary({ formId, state }: { formId: string; state: FormState }) {
  const live = useLive();
  const { form: ofAll = [], ...fields } = state.fields ?? {};
  const wrong = Object.entries(fields).filter(([, errors]) => errors.length > 0);
  const general = [...(state.problems ?? []), ...ofAll];
  const count = wrong.length;
  return (
    <>
      <h2>
        <Icon name="error" />
        {count > 0 ? `Có ${count} ô phải sửa trước khi gửi` : "Chưa thực hiện được"}
      </h2>
      <ul>
        {general.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {wrong.map(([name, errors]) => (
          <li key={name}>
            <a href={`#${fieldId(formId, name)}`}>{errors[0]}</a>
          </li>
        ))}
      </ul>
      {state.signedOut &&
        (live ? (
          <Suspense>
            <SignInAgain />
          </Suspense>
        ) : (
          <p>
            <ButtonLink href="/dang-nhap?tiep=/dang-nhap/xong" target="_blank" small icon="user">
              Đăng nhập lại ở thẻ mới
            </ButtonLink>
          </p>
        ))}
    </>
  );
}

export function DoneNote({ state }: { state: FormState }) {
  return (
    <>
      <Icon name="check" />
      <div>
        <b>{state.done}</b>
        {state.next && (
          <p>
            <ButtonLink href={state.next} small icon="right">
              Đi tiếp
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}

/** Two people changed the same field: both texts side by side, one choice for each field; without script the own text stays in the field. */
export function ClashNote({
  clashes,
  taken,
  take,
}: {
  clashes: Clash[];
  taken: Record<string, string>;
  take: (field: string, value: string | null) => void;
}) {
  const live = useLive();
  return (
    <>
      <Icon name="warn" />
      <div>
        {clashes.map((clash) => (
          <fieldset key={clash.field} className="vs-set">
            <legend className="strong">{`${clash.by} vừa sửa “${clash.label}”${clash.at && ` lúc ${clash.at}`}`}</legend>
            <p>Chọn nội dung đúng rồi gửi lại. Nội dung không chọn vẫn nằm trong nhật ký.</p>
            <div className="vs">
              <Side
                live={live}
                name={clash.field}
                who="Của Anh/Chị"
                text={clash.yours}
                pick="Giữ bản của Anh/Chị"
                picked={taken[clash.field] === undefined}
                onPick={() => take(clash.field, null)}
              />
              <Side
                live={live}
                name={clash.field}
                who={`Của ${clash.by}`}
                text={clash.theirs}
                pick={`Lấy bản của ${clash.by}`}
                picked={taken[clash.field] !== undefined}
                onPick={() => take(clash.field, clash.take ?? clash.theirs)}
              />
            </div>
          </fieldset>
        ))}
      </div>
    </>
  );
}

type SideProps = { live: boolean; name: string; who: string; text: string; pick: string; picked: boolean; onPick: () => void };

function Side({ live, name, who, text, pick, picked, onPick }: SideProps) {
  return (
    <div>
      <span className="meta">{who}</span>
      <b>{text || "(để trống)"}</b>
      {live && (
        <label className="opt">
          <input type="radio" name={`$chon-${name}`} checked={picked} onChange={onPick} />
          {pick}
        </label>
      )}
    </div>
  );
}
