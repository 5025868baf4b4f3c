"use client";
import { use } from "react";
import { PrintButton } from "@/components/layout/print-button";
import { FormContext } from "@/components/ui/form-context";

/** The slips of the answer that just came, to print and cut; they are kept nowhere, so leaving the page loses them. */
export function Slips({ province }: { province: string }) {
  const slips = use(FormContext)?.state.shown ?? [];
  if (slips.length === 0) return null;
  return (
    <section className="slips" aria-label="Phiếu kích hoạt">
      <p className="slips__bar no-print">
        <span>{slips.length} phiếu, in trên giấy A4 rồi cắt theo đường chấm.</span>
        <PrintButton kind="plain">In phiếu</PrintButton>
      </p>
      {slips.map(({ name, unit, signInName, secret, until, address }) => (
        <article className="slip" key={secret}>
          <header>
            <b>Phiếu kích hoạt tài khoản</b>
            <span>Thi đua, khen thưởng {province}</span>
          </header>
          <h3>{name}</h3>
          <p>{unit}</p>
          <dl>
            <div>
              <dt>Địa chỉ</dt>
              <dd>{address}</dd>
            </div>
            <div>
              <dt>Tên đăng nhập</dt>
              <dd className="slip__name">{signInName}</dd>
            </div>
            <div>
              <dt>Mã kích hoạt</dt>
              <dd className="slip__code">{secret}</dd>
            </div>
          </dl>
          <p className="meta">
            Mở địa chỉ trên, nhập mã rồi đặt mật khẩu của riêng mình. Mã dùng một lần, đến hết ngày {until}. Giữ kín phiếu này.
          </p>
        </article>
      ))}
    </section>
  );
}
