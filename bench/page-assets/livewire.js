for (const list of document.querySelectorAll('.livewire')) {
  const observer = new IntersectionObserver(
    async (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      const response = await fetch(list.dataset.latest);
      if (response.ok) list.querySelector('ol').innerHTML = await response.text();
    },
    { rootMargin: '600px' },
  );
  observer.observe(list);
}
