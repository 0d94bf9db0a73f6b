import { css } from 'lit';
