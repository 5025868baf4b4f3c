import type { ReactNode } from "react";
import { Letterhead } from "@/components/layout/letterhead";
import { SampleStrip, SkipLink } from "@/components/layout/page-edges";

type PlainProps = {
  title: string;
  province?: string;
  home?: string;
  /** Of the province, where one is known. */ crest?: string | undefined;
  accent?: string | undefined;
  demo?: boolean;
  wide?: boolean;
  children: ReactNode;
  foot?: ReactNode;
};

/** One thing in the middle: sign-in, activation, a refusal, an error. */
export function PlainPage({ title, province = "Các tỉnh, thành phố", home = "/", crest, accent, demo, wide, children, foot }: PlainProps) {
  return (
    <div className={wide ? "plain plain--wide" : "plain"}>
      <header data-accent={accent}>
        <SkipLink />
        <div className="plain__head">
          <Letterhead province={province} href={home} crest={crest} />
        </div>
        {demo && <SampleStrip />}
      </header>
      <main id="main" tabIndex={-1}>
        <section className="panel" aria-labelledby="h-trang">
          <h1 id="h-trang">{title}</h1>
          <div className="stack">{children}</div>
        </section>
      </main>
      <footer>{foot ?? "Khi có vướng mắc, liên hệ Phòng Thi đua - Khen thưởng của tỉnh."}</footer>
    </div>
  );
}
