"use client";
import { useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { HiddenField, PasswordField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";

/** The session has ended under a form: signing in over it, so that what was typed stays where it is. */
export default function SignInAgain() {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState<"first" | "second">("first");
  const [done, setDone] = useState<string>();
  if (done)
    return (
      <p role="status" tabIndex={-1} ref={(it) => it?.focus()}>
        <b>{done}</b>
      </p>
    );

  const send: FormAction = async (_before, form) => {
    const response = await fetch("/api/dang-nhap-lai", { method: "POST", body: form });
    if (!response.ok) throw new TypeError("no answer"); // Form has the words
    const answer = (await response.json()) as Awaited<ReturnType<FormAction>>;
    setStep(answer.shown ? "second" : "first");
    if (answer.done) setDone(answer.done);
    return answer;
  };
  // In the body: a form may not stand inside the form that waits.
  return (
    <>
      <p>
        <Button small icon="user" onClick={() => box.current?.showModal()}>
          Đăng nhập lại tại đây
        </Button>
      </p>
      {createPortal(
        <dialog className="float dialog" ref={box} aria-labelledby={id}>
          <header>
            <h2 id={id}>{step === "first" ? "Đăng nhập lại" : "Nhập mã xác thực"}</h2>
          </header>
          <Form
            key={step}
            action={send}
            submit={step === "first" ? "Đăng nhập" : "Tiếp tục"}
            bodyClass="dialog__body"
            footClass="dialog__foot"
            label="Đăng nhập lại"
            extra={
              <button type="button" className="btn" onClick={() => box.current?.close()}>
                Đóng
              </button>
            }
          >
            <p>Nội dung đã nhập còn nguyên ở trang bên dưới.</p>
            {step === "first" ? (
              <>
                <TextField
                  name="name"
                  label="Tên đăng nhập hoặc thư điện tử"
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                />
                <PasswordField name="password" label="Mật khẩu" />
              </>
            ) : (
              <>
                <HiddenField name="kind" value="app" />
                <TextField name="code" label="Mã 6 chữ số" inputMode="numeric" autoComplete="one-time-code" className="num" autoFocus />
                <p>
                  <Go href="/dang-nhap/hai-lop?cach=du-phong&tiep=/dang-nhap/xong" target="_blank">
                    Không có điện thoại bên mình: dùng mã dự phòng ở thẻ mới
                  </Go>
                </p>
              </>
            )}
          </Form>
        </dialog>,
        document.body,
      )}
    </>
  );
}
