const smallest = 0.5
const step = 0.05

/** Makes what a wall shows as large as it can be without running past the screen: nobody in a hall can turn its page. */
export function fitWall(content: HTMLElement): void {
  for (let zoom = 1; zoom >= smallest; zoom -= step) {
    content.style.setProperty('zoom', zoom.toFixed(2))
    if (document.documentElement.scrollHeight <= window.innerHeight) return
  }
}
