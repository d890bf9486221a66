import type { Publication } from './site.ts';

/** The form that signs a reader up to the newsletter. */
export function signup({ newsletter: { name, pitch, frequency, username } }: Publication): string {
  return `<aside class="signup screen" aria-labelledby="signup-title">
<a class="signup__skip skip" href="#signup-end">Skip past the newsletter signup</a>
<h2 class="signup__name label" id="signup-title">${name}</h2>
<p class="signup__pitch">${pitch}</p>
<form class="signup__form" method="post" action="https://buttondown.com/api/emails/embed-subscribe/${username}">
<input class="signup__hidden" type="hidden" name="embed" value="1">
<p class="signup__unseen" aria-hidden="true"><label class="signup__label">Leave this field empty <input class="signup__trap" type="text" name="website" tabindex="-1" autocomplete="off"></label></p>
<label class="signup__label" for="signup-email">E-mail address</label>
<div class="signup__row">
<input class="signup__email" type="email" id="signup-email" name="email" required autocomplete="email" aria-describedby="signup-terms">
<button class="signup__button" type="submit">Sign up</button>
</div>
<p class="signup__terms" id="signup-terms">${frequency} · Free. Unsubscribe with one click.</p>
</form>
<span class="signup__end" id="signup-end" tabindex="-1"></span>
</aside>
`;
}
