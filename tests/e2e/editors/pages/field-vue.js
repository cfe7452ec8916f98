import { createApp, h, ref, vModelText, withDirectives } from 'vue';

createApp({
  setup() {
    const text = ref('');
    window.model = () => text.value;
    return () =>
      withDirectives(h('textarea', { 'onUpdate:modelValue': (value) => (text.value = value) }), [
        [vModelText, text.value],
      ]);
  },
}).mount('#app');
