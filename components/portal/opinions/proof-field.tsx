"use client";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/sha";
import { useEffect, useState } from "react";
import { HintAndErrors } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";

type Challenge = Parameters<typeof solveChallenge>[0]["challenge"];
type ProofProps = { challenge: Challenge; question: { words: string; token: string } };

/** The reader's own device shows that no robot writes, or the reader answers a sum where script or a safe line is missing. Nothing goes to anybody else. */
export function ProofField({ challenge, question }: ProofProps) {
  const live = useLive();
  const [solved, setSolved] = useState<{ challenge: Challenge; proof: string } | null>(null);
  // Over a plain line browsers hand out no digest; on the server nobody knows yet.
  const works = live && typeof crypto.subtle === "object";
  useEffect(() => {
    if (typeof crypto.subtle !== "object") return;
    const controller = new AbortController();
    void solveChallenge({ challenge, deriveKey, controller }).then((solution) => {
      if (solution) setSolved({ challenge, proof: JSON.stringify({ challenge, solution }) });
    });
    return () => controller.abort();
  }, [challenge]);
  const proof = solved?.challenge === challenge ? solved.proof : "";
  if (!live)
    return (
      <noscript>
        <SumField question={question} />
      </noscript>
    );
  if (!works) return <SumField question={question} />;
  return (
    <>
      <input type="hidden" name="proof" value={proof} />
      <div className="pow wide" role="status">
        <Icon name={proof ? "check" : "shield"} />
        <p>
          <b className="strong">{proof ? "Đã kiểm tra chống thư rác" : "Đang kiểm tra chống thư rác"}</b>
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
