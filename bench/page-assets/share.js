for (const link of document.querySelectorAll('.share')) {
  if (!('share' in navigator)) continue;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void navigator.share({ title: document.title, url: location.origin + location.pathname });
  });
}
