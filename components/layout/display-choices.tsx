/** Larger letters, dark paper (components/portal/kept-looks.ts does it). Seen only where script runs, and each says what a press would bring: which of its two words is shown is a matter of styles. */
export function DisplayChoices() {
  return (
    <>
      <button type="button" className="look" data-look="large">
        <span>Cỡ chữ lớn</span>
        <span>Cỡ chữ thường</span>
      </button>
      <button type="button" className="look" data-look="dark">
        <span>Nền tối</span>
        <span>Nền sáng</span>
      </button>
    </>
  );
}
