/** What is done with a gesture on an element. */
export interface SwipeActions {
  /** A click or a tap that went nowhere. */
  tap(event: PointerEvent): void;
  /** @param direction 1 to the right, -1 to the left */
  sideways(direction: 1 | -1): void;
  down(): void;
}

/** How far a finger goes before it means something, in CSS pixels. */
const FAR = 48;
/** A hand that taps is not quite still. */
const STILL = 8;

/**
 * Calls an action for each swipe of a finger, a pen or the mouse over an element. Its content follows the pointer sideways, unless the
 * reader wants little motion. While the page is zoomed, the finger moves the page.
 * @param stage has the style `touch-action: pinch-zoom`
 */
export function onSwipe(stage: HTMLElement, actions: SwipeActions): void {
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  let start: PointerEvent | undefined;
  const isZoomed = () => (visualViewport?.scale ?? 1) > 1.01;
  const move = (x: number) => stage.style.setProperty('--dragged', `${x}px`);

  visualViewport?.addEventListener('resize', () => {
    stage.style.touchAction = isZoomed() ? 'auto' : '';
  });
  stage.addEventListener('pointerdown', (event) => {
    start = event.isPrimary && event.button === 0 && !isZoomed() ? event : undefined;
    if (start) stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    if (start && event.isPrimary && !stillness.matches) move(event.clientX - start.clientX);
  });
  stage.addEventListener('pointerup', (event) => {
    if (!start || !event.isPrimary) return;
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    start = undefined;
    move(0);
    if (Math.hypot(x, y) < STILL) actions.tap(event);
    else if (Math.abs(x) > Math.max(FAR, Math.abs(y))) actions.sideways(x > 0 ? 1 : -1);
    else if (y > 2 * FAR) actions.down();
  });
  // A second finger, or a gesture of the browser.
  stage.addEventListener('pointercancel', () => {
    start = undefined;
    move(0);
  });
}
