import type { Publication } from './site.ts';

/** The form that signs a reader up to the newsletter. */
export function signup({ newsletter: { name, pitch, frequency, username } }: Publication): string {
  return `<aside class="signup screen" aria-labelledby="signup-title">
<a class="skip" href="#signup-end">Skip past the newsletter signup</a>
<h2 class="label" id="signup-title">${name}</h2>
<p>${pitch}</p>
<form method="post" action="https://buttondown.com/api/emails/embed-subscribe/${username}">
<input type="hidden" name="embed" value="1">
<label for="signup-email">E-mail address</label>
<div>
<input type="email" id="signup-email" name="email" required autocomplete="email" aria-describedby="signup-terms">
<button type="submit">Sign up</button>
</div>
<p id="signup-terms">${frequency} · Free. Unsubscribe with one click.</p>
</form>
<span id="signup-end" tabindex="-1"></span>
</aside>
`;
}
