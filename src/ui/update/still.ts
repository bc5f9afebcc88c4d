/** The page takes no input while it is `still`: nothing can be typed between putting away what was typed and going. */
export function setStill(still: boolean): void {
  document.getElementById('app')?.toggleAttribute('inert', still)
}
