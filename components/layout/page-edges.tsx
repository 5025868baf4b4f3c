/** First stop of the keyboard on every page. */
export function SkipLink({ children = "Đến nội dung chính" }: { children?: string }) {
  return (
    <a className="skip" href="#main">
      {children}
    </a>
  );
}

/** Stands on every page of a province with demo data, so that nobody takes a name or a score for a real one. */
export function SampleStrip() {
  return <p className="sample">Dữ liệu minh họa: tên người, điểm số là giả định.</p>;
}
