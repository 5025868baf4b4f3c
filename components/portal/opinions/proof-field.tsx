"use client";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/sha";
import { useEffect, useRef, useState } from "react";
import { HintAndErrors } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";

type Challenge = Parameters<typeof solveChallenge>[0]["challenge"];
type ProofProps = { challenge: Challenge; question: { words: string; token: string } };

/**
 * The reader's own device shows that no robot writes, or the reader answers a sum where script or a safe line is missing. Nothing goes to anybody else.
 * It works from the moment the reader enters the form: whoever only looks at the page, on a telephone for seconds, is not kept waiting by it.
 */
export function ProofField({ challenge, question }: ProofProps) {
  const live = useLive(),
    box = useRef<HTMLDivElement>(null);
  const [begun, setBegun] = useState(false);
  const [solved, setSolved] = useState<{ challenge: Challenge; proof: string } | null>(null);
  // Over a plain line browsers hand out no digest; on the server nobody knows yet.
  const without = live && typeof crypto.subtle !== "object";
  useEffect(() => {
    const form = box.current?.closest("form"),
      begin = () => setBegun(true);
    if (form?.contains(document.activeElement)) begin();
    form?.addEventListener("focusin", begin, { once: true });
    return () => form?.removeEventListener("focusin", begin);
  }, []);
  useEffect(() => {
    if (!begun || typeof crypto.subtle !== "object") return;
    const controller = new AbortController();
    void solveChallenge({ challenge, deriveKey, controller }).then((solution) => {
      if (solution) setSolved({ challenge, proof: JSON.stringify({ challenge, solution }) });
    });
    return () => controller.abort();
  }, [challenge, begun]);
  const proof = solved?.challenge === challenge ? solved.proof : "";
  if (without) return <SumField question={question} />;
  return (
    <>
      {!live && (
        <noscript>
          <SumField question={question} />
        </noscript>
      )}
      <input type="hidden" name="proof" value={proof} />
      <div className="pow wide" role="status" ref={box}>
        <Icon name={proof ? "check" : "shield"} />
        <p>
          <b className="strong">
            {proof
              ? "Đã kiểm tra chống thư rác"
              : begun
                ? "Đang kiểm tra chống thư rác"
                : "Sẽ kiểm tra chống thư rác khi Quý vị bắt đầu viết"}
          </b>
        </p>
        <p className="meta">Máy của Quý vị tự làm một phép tính ngắn. Không phải nhập mã, không gửi gì ra bên ngoài.</p>
      </div>
    </>
  );
}

/** A field without the label for unsent forms, which would be a noscript within a noscript. */
function SumField({ question: { words, token } }: Pick<ProofProps, "question">) {
  const { id, errors, aria, typed } = useField("reply", true);
  return (
    <div className={errors.length > 0 ? "field wide is-wrong" : "field wide"}>
      <input type="hidden" name="question" value={token} />
      <label className="label" htmlFor={id}>
        Để tránh máy tự gửi: {words}
      </label>
      <input className="input input--num" id={id} name="reply" defaultValue={typed("")} autoComplete="off" {...aria} />
      <HintAndErrors id={id} hint="Ghi bằng số hoặc bằng chữ." errors={errors} />
    </div>
  );
}
