import type { ReactNode } from "react";
import { Go } from "@/components/ui/go";
import type { DashboardPart } from "./panels";
import { SlideKeys } from "./slide-keys";

type SlidesProps = {
  who: string;
  title: string;
  /** The day the figures are of, in words. */ day: string;
  /** The page that is shown here. */ back: string;
  facts: ReactNode;
  parts: readonly DashboardPart[];
};

/** A dashboard for the projector: one part a screen, always light, the same figures as its page; printed, one part a sheet. */
export function Slides({ who, title, day, back, facts, parts }: SlidesProps) {
  const contents = (
    <ol className="slide__list">
      {parts.map(({ key, title: name }) => (
        <li key={key}>
          <Go href={`#${key}`}>{name}</Go>
        </li>
      ))}
    </ol>
  );
  const slides = [
    {
      key: "chung",
      title,
      body: (
        <>
          {facts}
          {contents}
        </>
      ),
    },
    ...parts,
  ];
  return (
    <div className="slides" data-theme="light">
      <header className="slides__bar">
        <p>
          <b>{who}</b>
          <span className="meta num">{day}</span>
        </p>
        <nav aria-label="Các trang chiếu">
          {slides.map((slide, at) => (
            <Go key={slide.key} href={`#${slide.key}`} aria-label={`Trang ${at + 1}: ${slide.title}`}>
              {at + 1}
            </Go>
          ))}
        </nav>
        <SlideKeys keys={slides.map(({ key }) => key)} />
        <Go className="btn btn--s" href={back}>
          Đóng
        </Go>
      </header>
      <main id="main">
        {slides.map((slide, at) => {
          const Title = at === 0 ? "h1" : "h2";
          return (
            <section key={slide.key} id={slide.key} className="slide" aria-labelledby={`${slide.key}-ten`}>
              <Title id={`${slide.key}-ten`}>{slide.title}</Title>
              <div className="slide__body">{slide.body}</div>
              <p className="slide__foot num">
                {`${who}, ${day}`}
                <span>{`${at + 1}/${slides.length}`}</span>
              </p>
            </section>
          );
        })}
      </main>
    </div>
  );
}
